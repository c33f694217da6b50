package org.suragh.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.suragh.base.BuildInfo;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Analysis;

/// `gexf`: accounts and links as GEXF 1.3 (gexf.net), undirected and dynamic: an edge lives from the first to the last
/// co-use, in days, since not every reader knows times of day (networkx 3.6); the instants are attributes. No date of
/// writing stands inside, so that the same analysis gives the same bytes.
final class GexfExport implements Exporter {
    @Override
    public String id() {
        return "gexf";
    }

    @Override
    public String extension() {
        return "gexf";
    }

    @Override
    public void write(CaseFile readOnly, Analysis analysis, OutputStream out) throws IOException, SuraghException {
        try {
            XMLStreamWriter xml = XmlText.writer(out);
            GraphView view = new GraphView(readOnly, analysis);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("gexf");
            xml.writeDefaultNamespace("http://gexf.net/1.3");
            xml.writeAttribute("version", "1.3");
            meta(xml, view);
            xml.writeStartElement("graph");
            xml.writeAttribute("defaultedgetype", "undirected");
            xml.writeAttribute("mode", "dynamic");
            xml.writeAttribute("timeformat", "date");
            xml.writeAttribute("idtype", "string");
            attributes(xml, "node", GraphView.NODE);
            attributes(xml, "edge", GraphView.EDGE);
            xml.writeStartElement("nodes");
            xml.writeCharacters("\n");
            for (GraphView.Node node : view.nodes())
                node(xml, node);
            xml.writeEndElement();
            xml.writeStartElement("edges");
            xml.writeCharacters("\n");
            for (GraphView.Edge edge : view.edges())
                edge(xml, edge);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private static void meta(XMLStreamWriter xml, GraphView view) throws XMLStreamException {
        xml.writeStartElement("meta");
        xml.writeStartElement("creator");
        xml.writeCharacters("Suragh " + BuildInfo.version());
        xml.writeEndElement();
        xml.writeStartElement("description");
        xml.writeCharacters(view.description());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void attributes(XMLStreamWriter xml, String owner, List<GraphView.Attribute> attributes)
            throws XMLStreamException {
        xml.writeStartElement("attributes");
        xml.writeAttribute("class", owner);
        xml.writeAttribute("mode", "static");
        for (int i = 0; i < attributes.size(); i++) {
            xml.writeEmptyElement("attribute");
            xml.writeAttribute("id", owner.charAt(0) + Integer.toString(i));
            xml.writeAttribute("title", attributes.get(i).name());
            xml.writeAttribute("type", attributes.get(i).type().equals("int") ? "integer" : attributes.get(i).type());
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void node(XMLStreamWriter xml, GraphView.Node node) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", node.id());
        xml.writeAttribute("label", node.label());
        values(xml, "n", node.attributes());
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void edge(XMLStreamWriter xml, GraphView.Edge edge) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("id", edge.id());
        xml.writeAttribute("source", edge.source());
        xml.writeAttribute("target", edge.target());
        String weight = Figures.text(edge.link().weight());
        if (!weight.isEmpty())
            xml.writeAttribute("weight", weight);
        xml.writeAttribute("kind", edge.link().layer());
        if (edge.link().dated()) {
            xml.writeAttribute("start", day(edge.link().first()));
            xml.writeAttribute("end", day(edge.link().last()));
        }
        values(xml, "e", edge.attributes());
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    private static void values(XMLStreamWriter xml, String prefix, List<String> values) throws XMLStreamException {
        xml.writeStartElement("attvalues");
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isEmpty())
                continue;
            xml.writeEmptyElement("attvalue");
            xml.writeAttribute("for", prefix + i);
            xml.writeAttribute("value", values.get(i));
        }
        xml.writeEndElement();
    }
}
