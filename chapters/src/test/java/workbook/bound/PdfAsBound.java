// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verapdf.pdfa.flavours.PDFAFlavour.PDFUA_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;

/** The PDF, compared with the document of which it is made. */
@EnabledIf(value = "isThere", disabledReason = "no PDF was made: ./workbook book --pdf")
class PdfAsBound {

    private static final Path FILE = Bound.page("walls-sky-ground.pdf");
    private static final Path SOURCE = Bound.FOLDER.resolveSibling("document/book.html");

    private static Document source;
    private static PDDocument pdf;
    private static List<PrintedLines> pages;

    /** A PDF may also be left from an earlier text. */
    static boolean isThere() throws IOException {
        return Files.exists(FILE) && Files.getLastModifiedTime(FILE)
                .compareTo(Files.getLastModifiedTime(SOURCE)) >= 0;
    }

    @BeforeAll
    static void open() throws IOException {
        source = Jsoup.parse(SOURCE.toFile(), "UTF-8");
        pdf = Loader.loadPDF(FILE.toFile());
        pages = PrintedLines.of(pdf);
    }

    @AfterAll
    static void close() throws IOException {
        pdf.close();
    }

    @Test
    void it_is_tagged_and_has_a_title_and_a_language() {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(elements(catalog.getStructureTreeRoot())).hasSizeGreaterThan(1000);
        assertThat(catalog.getLanguage()).isEqualTo("en");
        assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(source.title());
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
    }

    @Test
    void it_breaks_no_rule_of_pdf_ua() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (VeraPDFFoundry rules = Foundries.defaultInstance();
                PDFAParser parser = rules.createParser(FILE.toFile(), PDFUA_1);
                PDFAValidator validator = rules.createValidator(PDFUA_1, false)) {
            assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
        }
    }

    @Test
    void each_chapter_and_each_section_has_a_bookmark() {
        assertThat(bookmarks(pdf.getDocumentCatalog().getDocumentOutline()))
                .isEqualTo(source.select("#content :is(h2, h3)").eachText()
                        .stream().map(t -> t.replaceFirst("^(Appendix .): ", "$1. "))
                        .toList());
    }

    @Test
    void each_figure_has_the_text_that_it_has_on_the_page() {
        assertThat(elements(pdf.getDocumentCatalog().getStructureTreeRoot())
                .filter(e -> e.getStructureType().equals("Figure"))
                .map(PDStructureElement::getAlternateDescription))
                .isNotEmpty().isEqualTo(source.select(".imageblock img").eachAttr("alt"));
    }

    @Test
    void no_page_ends_with_a_title() {
        List<String> titles = source
                .select("h2, h3, h4, h5, caption, .title:not(.imageblock > *)").stream()
                .map(Element::text).map(PrintedLines::squeeze).toList();
        assertThat(pages).hasSizeGreaterThan(50);
        assertThat(pages.stream().filter(p -> titles.stream().anyMatch(p::endsWith))
                .map(p -> p.last(1))).as("titles at the end of a page").isEmpty();
    }

    @Test
    void no_listing_leaves_one_line_alone_on_a_page() {
        List<String> listings = source.select("pre").stream().map(Element::wholeText)
                .map(PrintedLines::squeeze).toList();
        for (int next = 1; next < pages.size(); next++) {
            PrintedLines page = pages.get(next - 1);
            PrintedLines following = pages.get(next);
            assertThat(listings).as("the listing that page %d ends with", next)
                    .noneMatch(l -> page.leavesOneLineOf(l, following));
        }
    }

    private static Stream<PDStructureElement> elements(PDStructureNode node) {
        return node.getKids().stream().filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(e -> Stream.concat(Stream.of(e), elements(e)));
    }

    private static List<String> bookmarks(PDOutlineNode parent) {
        List<String> names = new ArrayList<>();
        for (PDOutlineItem item : parent.children()) {
            names.add(item.getTitle());
            names.addAll(bookmarks(item));
        }
        return names;
    }
}
