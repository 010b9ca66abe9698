// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import workbook.course.Trouble;

/**
 * What Surefire writes and Jenkins reads. An answer that was not judged is skipped,
 * unless the grader is to blame, which is an error.
 */
final class JunitReport {

    private final Scoreboard board;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JunitReport(Scoreboard board) throws XMLStreamException {
        this.board = board;
        xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    }

    static String of(Scoreboard board) {
        try {
            return new JunitReport(board).written();
        } catch (XMLStreamException e) {
            throw Trouble.ours("cannot write XML", e);
        }
    }

    private String written() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", "workbook " + board.submission());
        attribute("time", seconds(board.seconds()));
        attribute("tests", "" + board.entries().size());
        attribute("errors", "" + count("error"));
        attribute("skipped", "" + count("skipped"));
        attribute("failures", "" + count("failure"));
        properties();
        for (Entry entry : board.entries()) {
            testcase(entry);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
        return text + "\n";
    }

    private void properties() throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("properties");
        property("complete", "" + board.conclusive());
        property("earned", "" + board.earned());
        property("points", "" + board.points());
        for (Grade grade : board.grades()) {
            property("seed." + grade.assignment().number(), "" + grade.seed());
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void testcase(Entry entry) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        attribute("name", entry.name());
        attribute("classname", "workbook." + entry.assignment().chapter().name());
        attribute("time", seconds(entry.seconds()));
        if (!entry.passed()) {
            outcome(entry);
        }
        xml.writeEndElement();
    }

    private void outcome(Entry entry) throws XMLStreamException {
        String outcome = outcomeOf(entry);
        xml.writeStartElement(outcome);
        attribute("message", entry.headline());
        if (!outcome.equals("skipped")) {
            attribute("type", entry.state());
        }
        xml.writeCharacters(entry.story());
        xml.writeEndElement();
    }

    private static String outcomeOf(Entry entry) {
        return switch (entry.state()) {
            case "PASS" -> "";
            case "WRONG" -> "failure";
            case "NOT_GRADED", "ENV" -> "skipped";
            default -> "error";
        };
    }

    private long count(String outcome) {
        return board.entries().stream().filter(e -> outcomeOf(e).equals(outcome)).count();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Visible.in(value));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
