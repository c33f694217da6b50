package org.suragh.report;

import org.xml.sax.SAXException;

/// A piece of the report that writes itself.
interface Content {
    /// Writes the piece; called once, on the thread that makes the report.
    void write(Fo fo) throws SAXException;
}
