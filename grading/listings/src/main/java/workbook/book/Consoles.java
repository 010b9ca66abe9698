// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Console blocks, in which a command looks other than what it prints. */
record Consoles() {

    private static final Pattern CALLOUT = Pattern.compile("\uE000(\\d+)\uE001");

    static void markIn(Element text) {
        text.select("code[data-lang=console]").forEach(Consoles::mark);
    }

    private static void mark(Element code) {
        code.select("i.conum + b").remove();
        code.select(".conum").forEach(c -> c.replaceWith(new TextNode("\uE000"
                + c.text().replaceAll("\\D", "") + c.attr("data-value") + "\uE001")));
        Transcript transcript = Transcript.of(code.wholeText());
        code.empty();
        for (int n = 0; n < transcript.lines().size(); n++) {
            add(code, transcript.lines().get(n), n == 0 ? "" : "\n");
        }
    }

    private static void add(Element code, Transcript.Line line, String before) {
        code.appendText(before);
        if (!line.prompt().isEmpty()) {
            code.appendElement("span").addClass("gp").text(line.prompt());
        }
        Element said = code.appendElement("span").addClass(
                line.isCommand() ? "command" : "go");
        addWithCallouts(said, line.text());
    }

    private static void addWithCallouts(Element said, String text) {
        Matcher callout = CALLOUT.matcher(text);
        int from = 0;
        while (callout.find()) {
            said.appendText(text.substring(from, callout.start()));
            said.appendElement("b").addClass("conum").text(callout.group(1));
            from = callout.end();
        }
        said.appendText(text.substring(from));
    }
}
