package org.suragh.export;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Text for XML 1.0 files. Characters that XML cannot hold get a visible substitute: a C0 control its picture
/// (U+2400 and up), an unpaired surrogate or a non-character U+FFFD. Escaping itself is the writer's.
final class XmlText {
    private XmlText() {}

    /// The text with substitutes; the same object when nothing had to be replaced.
    static String clean(String text) {
        StringBuilder result = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair || good(c)) {
                if (result != null)
                    result.append(c);
                if (pair) {
                    i++;
                    if (result != null)
                        result.append(text.charAt(i));
                }
            } else {
                if (result == null)
                    result = new StringBuilder(text.length()).append(text, 0, i);
                result.append(c < 0x20 ? (char) (0x2400 + c) : '\uFFFD');
            }
        }
        return result == null ? text : result.toString();
    }

    /// How many characters of the text get a substitute.
    static int substitutes(String text) {
        String clean = clean(text);
        int count = 0;
        for (int i = 0; i < text.length(); i++)
            if (clean.charAt(i) != text.charAt(i))
                count++;
        return count;
    }

    private static boolean good(char c) {
        return c >= 0x20 && !Character.isSurrogate(c) && c < 0xFFFE;
    }

    /// A writer of the JDK's own, whatever other libraries offer.
    static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    }
}
