package org.suragh.ingest.format.raw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The one place that makes readers of XML (R-SE-01). A document type, an entity that XML itself does not define and
/// anything outside the text are refused; nothing is ever fetched.
public final class XmlInput {
    private XmlInput() {}

    /// A reader over UTF-8, with or without its mark; bytes without meaning become U+FFFD.
    public static XMLStreamReader of(InputStream in) throws XMLStreamException, IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != 0xfeff)
            text.reset();
        return factory().createXMLStreamReader(text);
    }

    /// A reader over a piece of text.
    public static XMLStreamReader of(String text) throws XMLStreamException {
        return factory().createXMLStreamReader(new StringReader(text));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refused");
        });
        factory.setXMLReporter((message, type, about, where) -> {
            // what is wrong comes as an exception; nothing is printed
        });
        return factory;
    }

    /// The name of an element or attribute without its prefix.
    public static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /// An attribute by its name without prefix, or an empty text.
    public static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (local(xml.getAttributeLocalName(i)).equals(name))
                return xml.getAttributeValue(i);
        }
        return "";
    }
}
