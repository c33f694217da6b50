package org.suragh.cli;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import org.suragh.Main;

/// Runs the program in a process where making a socket of any kind says so on standard error and fails.
public final class SocketsDenied extends SelectorProvider {
    static final String MARK = "A SOCKET WAS ASKED FOR";

    /// The command line of the program.
    @SuppressWarnings("deprecation")
    public static void main(String[] args) throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw denied();
        });
        ServerSocket.setSocketFactory(() -> {
            throw denied();
        });
        Main.main(args);
    }

    private static IllegalStateException denied() {
        System.err.println(MARK);
        var denied = new IllegalStateException(MARK);
        denied.printStackTrace();
        return denied;
    }

    @Override
    public DatagramChannel openDatagramChannel() {
        throw denied();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
        throw denied();
    }

    @Override
    public Pipe openPipe() {
        throw denied();
    }

    @Override
    public AbstractSelector openSelector() {
        throw denied();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
        throw denied();
    }

    @Override
    public SocketChannel openSocketChannel() {
        throw denied();
    }
}
