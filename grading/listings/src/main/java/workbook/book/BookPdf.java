// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * Makes a PDF with tags (PDF/UA) of what Asciidoctor converted.
 *
 * @param converted the folder that Asciidoctor wrote
 * @param style the folder of print.css
 * @param pdf the file to be written
 */
public record BookPdf(Path converted, Path style, Path pdf) {

    /** CONVERTED STYLE PDF. */
    public static void main(String[] files) throws IOException {
        new BookPdf(Path.of(files[0]), Path.of(files[1]), Path.of(files[2])).write();
    }

    void write() throws IOException {
        Document document = Jsoup.parse(converted.resolve("book.html").toFile(), "UTF-8");
        SvgDiagram.inline(document, converted);
        Files.createDirectories(pdf.getParent());
        try (OutputStream file = Files.newOutputStream(pdf)) {
            new PdfRendererBuilder().usePdfUaAccessibility(true)
                    .useUnicodeLineBreaker(new WholeWords())
                    .useSVGDrawer(new BatikSVGDrawer())
                    .withProducer("Walls, Sky and Ground")
                    .withW3cDocument(W3CDom.convert(PrintedBook.of(document)),
                            style.toUri().toString())
                    .toStream(file).run();
        }
    }
}
