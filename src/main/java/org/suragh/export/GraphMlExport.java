package org.suragh.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Analysis;

/// `graphml`: accounts and links as GraphML (graphml.graphdrawing.org), undirected, typed attributes.
final class GraphMlExport implements Exporter {
    @Override
    public String id() {
        return "graphml";
    }

    @Override
    public String extension() {
        return "graphml";
    }

    @Override
    public void write(CaseFile readOnly, Analysis analysis, OutputStream out) throws IOException, SuraghException {
        try {
            XMLStreamWriter xml = XmlText.writer(out);
            GraphView view = new GraphView(readOnly, analysis);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            xml.writeCharacters("\n");
            key(xml, "label", "node", "label", "string");
            keys(xml, "node", GraphView.NODE);
            keys(xml, "edge", GraphView.EDGE);
            xml.writeStartElement("graph");
            xml.writeAttribute("id", "G");
            xml.writeAttribute("edgedefault", "undirected");
            xml.writeCharacters("\n");
            xml.writeStartElement("desc");
            xml.writeCharacters(view.description());
            xml.writeEndElement();
            xml.writeCharacters("\n");
            for (GraphView.Node node : view.nodes())
                node(xml, node);
            for (GraphView.Edge edge : view.edges())
                edge(xml, edge);
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private static void keys(XMLStreamWriter xml, String owner, List<GraphView.Attribute> attributes)
            throws XMLStreamException {
        for (GraphView.Attribute attribute : attributes)
            key(xml, owner + "-" + attribute.name(), owner, attribute.name(), attribute.type());
    }

    private static void key(XMLStreamWriter xml, String id, String owner, String name, String type)
            throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", id);
        xml.writeAttribute("for", owner);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
        xml.writeCharacters("\n");
    }

    private static void node(XMLStreamWriter xml, GraphView.Node node) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", node.id());
        data(xml, "label", node.label());
        data(xml, "node", GraphView.NODE, node.attributes());
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void edge(XMLStreamWriter xml, GraphView.Edge edge) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("id", edge.id());
        xml.writeAttribute("source", edge.source());
        xml.writeAttribute("target", edge.target());
        data(xml, "edge", GraphView.EDGE, edge.attributes());
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void data(XMLStreamWriter xml, String owner, List<GraphView.Attribute> attributes,
            List<String> values) throws XMLStreamException {
        for (int i = 0; i < attributes.size(); i++)
            if (!values.get(i).isEmpty())
                data(xml, owner + "-" + attributes.get(i).name(), values.get(i));
    }

    private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
