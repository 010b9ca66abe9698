// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Where a printed line may end: not in a word, and not between a word and its comma. */
final class WholeWords extends UrlAwareLineBreakIterator {

    /** A longer one, such as a path, has to fit into lines. */
    private static final int LONGEST = 24;

    private static final Pattern BEGINNING = Pattern.compile("\\S*\\z");
    private static final Pattern END = Pattern.compile("^\\S+");

    WholeWords() {
        super(BreakIterator.getLineInstance(Locale.ENGLISH));
    }

    /** Java would end a line after the apostrophe of "don’t". */
    @Override
    public void setText(String text) {
        super.setText(text.replace('\u2019', '\''));
    }

    /** The layout would also end a line wherever an element begins or ends. */
    static void keepIn(Element text) {
        text.select(
                ":is(p, li, td, dd, dt) :is(code, a, strong, em):not(:is(a, strong) *)")
                .forEach(WholeWords::keep);
    }

    private static void keep(Element marked) {
        String before = found(BEGINNING, marked.previousSibling());
        String after = found(END, marked.nextSibling());
        int length = before.length() + marked.text().length() + after.length();
        if (before.length() + after.length() > 0 && length <= LONGEST) {
            Element whole = new Element("span").addClass("whole").appendText(before);
            marked.replaceWith(whole);
            whole.appendChild(marked).appendText(after);
            shorten(whole.previousSibling(), BEGINNING);
            shorten(whole.nextSibling(), END);
        }
    }

    private static String found(Pattern part, Node node) {
        if (node instanceof TextNode text) {
            Matcher matcher = part.matcher(text.getWholeText());
            return matcher.find() ? matcher.group() : "";
        }
        return "";
    }

    /** Before the end of a line, which stands for a space, the layout would see none. */
    private static void shorten(Node node, Pattern part) {
        if (node instanceof TextNode text) {
            text.text(part.matcher(text.getWholeText()).replaceFirst("")
                    .replace('\n', ' '));
        }
    }
}
