package org.suragh.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.transform.TransformerFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.xml.sax.SAXException;

/// Turns content into a PDF/A-2u file that is also PDF/UA-1, through Apache FOP.
///
/// FOP is fed with SAX events; its resolver knows the program's own typefaces and nothing else, so no file is read
/// and no address is asked, whatever a text says. FOP writes names of fonts with digits of the default locale, which
/// PDF does not allow; the default is therefore the neutral one while it works, one document at a time. It also looks
/// for a transformer on the whole class path at every picture; naming the JDK's own saves a seventh of the time.
final class PdfPrinter {
    private static final URI BASE = URI.create("file:///suragh/");
    private static final String TRANSFORMER = "javax.xml.transform.TransformerFactory";
    private static final Object ONE_AT_A_TIME = new Object();

    private PdfPrinter() {}

    /// Writes a document.
    ///
    /// @param issued time of making, put into the file's properties
    /// @param document writes `fo:root`
    /// @return what the formatter complained of: text that runs over its cell, a missing glyph; empty when all is well
    static List<String> print(Content document, Printable printable, Instant issued, OutputStream out)
            throws IOException {
        synchronized (ONE_AT_A_TIME) {
            Locale before = Locale.getDefault(Locale.Category.FORMAT);
            String named = System.getProperty(TRANSFORMER);
            Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
            System.setProperty(TRANSFORMER, TransformerFactory.newDefaultInstance().getClass().getName());
            try {
                return format(document, printable, issued, out);
            } catch (SAXException failed) {
                throw new IOException(failed);
            } finally {
                Locale.setDefault(Locale.Category.FORMAT, before);
                if (named == null)
                    System.clearProperty(TRANSFORMER);
                else
                    System.setProperty(TRANSFORMER, named);
            }
        }
    }

    private static List<String> format(Content document, Printable printable, Instant issued, OutputStream out)
            throws SAXException, IOException {
        FopFactory factory = factory();
        FOUserAgent agent = factory.newFOUserAgent();
        agent.setCreationDate(Date.from(issued));
        agent.setProducer("Suragh");
        agent.setCreator("Suragh");
        List<String> complaints = new ArrayList<>();
        agent.getEventBroadcaster().addEventListener(event -> {
            if (event.getSeverity() != EventSeverity.INFO)
                complaints.add(event.getEventID() + " " + event.getParams());
        });
        Fop fop = factory.newFop("application/pdf", agent, out);
        Fo fo = new Fo(fop.getDefaultHandler(), printable);
        fop.getDefaultHandler().startDocument();
        document.write(fo);
        fop.getDefaultHandler().endDocument();
        return complaints;
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
