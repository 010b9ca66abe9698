// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.Map;
import java.util.TreeMap;
import java.util.List;
import org.jsoup.nodes.Element;

/** Where each id of the one document lives now. */
record Anchors(Map<String, String> files) {

    static Anchors of(List<Page> pages) {
        Map<String, String> files = new TreeMap<>();
        for (Page page : pages) {
            page.text().select("[id]").forEach(e -> files.put(e.id(), page.file()));
        }
        return new Anchors(files);
    }

    /** Every link within the one document becomes a link between pages. */
    void pointInto(Element text) {
        for (Element link : text.select("a[href^=#]")) {
            link.attr("href", hrefOf(link.attr("href").substring(1)));
        }
    }

    private String hrefOf(String id) {
        String file = files.get(id);
        if (file == null) {
            throw new IllegalArgumentException("nothing has the id [" + id + "]");
        }
        return file.equals(id + ".html") ? file : file + "#" + id;
    }
}
