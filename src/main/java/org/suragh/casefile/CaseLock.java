package org.suragh.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;

/// Keeps a second instance of the program from writing to a case (R-RB-05): a file `CASE.lock` beside it that says who
/// holds it, locked by the operating system, which lets go of it when the process ends, however it ends. Looking at a
/// case needs no lock; neither does a second opening within the same process, whose turns SQLite keeps.
final class CaseLock implements AutoCloseable {
    private static final int TRIES = 5;

    private final Path place;
    private final FileChannel channel;
    private final FileLock lock;

    private CaseLock(Path place, FileChannel channel, FileLock lock) {
        this.place = place;
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the lock; null where this process has it already, or where no file can be made beside the case.
    ///
    /// @throws SuraghException when another process has it, naming the person, the machine and since when
    static @Nullable CaseLock take(Path file) throws SuraghException {
        Path place = Path.of(file.toAbsolutePath() + ".lock");
        for (int i = 0; i < TRIES; i++) {
            FileChannel channel;
            try {
                channel = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
            } catch (IOException nowhere) {
                return null;
            }
            try {
                CaseLock taken = taken(file, place, channel);
                if (taken != null)
                    return taken;
            } catch (OverlappingFileLockException ours) {
                close(channel);
                return null;
            } catch (IOException unlockable) { // some network shares know no locks
                close(channel);
                return null;
            }
        }
        return null;
    }

    /// The lock, or null when the file was taken away by one who let go of it in this very moment.
    private static @Nullable CaseLock taken(Path file, Path place, FileChannel channel)
            throws IOException, SuraghException {
        FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false); // what is written stays readable to others
        if (lock == null) {
            List<String> holder = holder(channel);
            channel.close();
            throw new SuraghException("casefile.held", file, holder.get(0), holder.get(1), holder.get(2));
        }
        byte[] who = who().getBytes(StandardCharsets.UTF_8);
        channel.truncate(0).write(ByteBuffer.wrap(who), 0);
        if (Files.exists(place) && Files.size(place) == who.length)
            return new CaseLock(place, channel, lock);
        channel.close();
        return null;
    }

    private static String who() {
        return System.getProperty("user.name", "?") + "\n" + machine() + "\n"
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
    }

    /// The name of this machine, without asking any network.
    private static String machine() {
        for (String name : List.of("COMPUTERNAME", "HOSTNAME")) {
            String said = System.getenv(name);
            if (said != null && !said.isBlank())
                return said.strip();
        }
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException nameless) {
            return "?";
        }
    }

    private static List<String> holder(FileChannel channel) throws IOException {
        ByteBuffer said = ByteBuffer.allocate(1_024);
        channel.read(said, 0);
        List<String> lines = new String(said.array(), 0, said.position(), StandardCharsets.UTF_8).lines().toList();
        return lines.size() < 3 ? List.of("?", "?", "?") : lines;
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(place);
            lock.release();
        } catch (IOException stays) { // Windows deletes no open file; one that stays holds nobody up
            place.toFile().deleteOnExit();
        } finally {
            close(channel);
        }
    }
}
