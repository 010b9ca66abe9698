// SPDX-License-Identifier: Apache-2.0
package workbook.asciidoc;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.Treeprocessor;

/** Has the placeholders of a listing highlighted, which each backend does its own way. */
public final class PlaceholderHighlight extends Treeprocessor {

    @Override
    public Document process(Document document) {
        document.findBy(Map.of("context", ":listing")).forEach(this::highlight);
        return document;
    }

    private void highlight(StructuralNode listing) {
        List<String> lines = ((Block) listing).getLines();
        String numbers = IntStream.rangeClosed(1, lines.size())
                .filter(n -> JavaListing.isPlaceholder(lines.get(n - 1)))
                .mapToObj(Integer::toString).collect(Collectors.joining(","));
        if (!numbers.isEmpty()) {
            listing.setAttribute("highlight", numbers, true);
        }
    }
}
