package org.suragh.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.xml.sax.SAXException;

/// Turns content into a PDF/A-2u file that is also PDF/UA-1, through Apache FOP.
///
/// FOP is fed with SAX events; its resolver knows the program's own typefaces and nothing else, so no file is read
/// and no address is asked, whatever a text says.
final class PdfPrinter {
    private static final URI BASE = URI.create("file:///suragh/");

    private PdfPrinter() {}

    /// Writes a document.
    ///
    /// @param issued time of making, put into the file's properties
    /// @param document writes `fo:root`
    static void print(Content document, Printable printable, Instant issued, OutputStream out) throws IOException {
        try {
            FopFactory factory = factory();
            FOUserAgent agent = factory.newFOUserAgent();
            agent.setCreationDate(Date.from(issued));
            agent.setProducer("Suragh");
            agent.setCreator("Suragh");
            Fop fop = factory.newFop("application/pdf", agent, out);
            Fo fo = new Fo(fop.getDefaultHandler(), printable);
            fop.getDefaultHandler().startDocument();
            document.write(fo);
            fop.getDefaultHandler().endDocument();
        } catch (SAXException failed) {
            throw new IOException(failed);
        }
    }

    private static FopFactory factory() throws SAXException, IOException {
        try (InputStream in = Objects.requireNonNull(PdfPrinter.class.getResourceAsStream("fop.xml"))) {
            return new FopConfParser(in, BASE, new OwnFonts()).getFopFactoryBuilder().build();
        }
    }

    /// Knows the program's typefaces, and refuses all else.
    private static final class OwnFonts implements ResourceResolver {
        @Override
        public Resource getResource(URI uri) throws IOException {
            String name = uri.getSchemeSpecificPart();
            if (!name.matches("/*suragh/Vazirmatn-(Regular|Bold)\\.ttf"))
                throw new IOException("nothing outside the program is read: " + uri);
            InputStream in = PdfPrinter.class
                    .getResourceAsStream("/org/suragh/fonts/" + name.substring(name.lastIndexOf('/') + 1));
            return new Resource(Objects.requireNonNull(in, name));
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new IOException("nothing outside the report is written: " + uri);
        }
    }
}
