// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import workbook.console.ConsoleLines;

/** Marks the prompts and commands of console listings, and what is copied of them. */
final class ConsoleMarkup {

    /** A callout's number, between two characters of private use in Unicode. */
    private static final Pattern CALLOUT = Pattern.compile("\uE000(\\d+)\uE001");

    private ConsoleMarkup() {
    }

    static void addTo(Element text) {
        text.select("code[data-lang=console]").forEach(ConsoleMarkup::mark);
    }

    private static void mark(Element code) {
        code.select("i.conum + b").remove();
        code.select(".conum").forEach(c -> c.replaceWith(new TextNode("\uE000"
                + c.text().replaceAll("\\D", "") + c.attr("data-value") + "\uE001")));
        List<String> text = code.wholeText().stripTrailing().lines().toList();
        ConsoleLines lines = ConsoleLines.of(text);
        code.attr("data-copy", ConsoleLines.of(text.stream()
                .map(l -> CALLOUT.matcher(l).replaceAll("").stripTrailing()).toList())
                .pasted());
        code.empty();
        String before = "";
        for (ConsoleLines.Line line : lines.lines()) {
            code.appendText(before);
            add(code, line);
            before = "\n";
        }
    }

    private static void add(Element code, ConsoleLines.Line line) {
        if (!line.prompt().isEmpty()) {
            code.appendElement("span").addClass("gp").text(line.prompt());
        }
        Element part = code.appendElement("span")
                .addClass(line.isCommand() ? "command" : "go");
        Matcher callout = CALLOUT.matcher(line.text());
        int from = 0;
        while (callout.find()) {
            part.appendText(line.text().substring(from, callout.start()));
            part.appendElement("b").addClass("conum").text(callout.group(1));
            from = callout.end();
        }
        part.appendText(line.text().substring(from));
    }
}
