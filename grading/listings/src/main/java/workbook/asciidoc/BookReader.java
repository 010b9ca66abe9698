// SPDX-License-Identifier: Apache-2.0
package workbook.asciidoc;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;
import workbook.course.Course;
import workbook.course.FolderListing;
import workbook.course.WorkbookException;
import workbook.workspace.AtomicFile;

/**
 * The index of the book. Asciidoctor takes seconds to start, so the index is saved and
 * read again until a source of the book changes.
 */
public final class BookReader {

    private static final Gson GSON = new GsonBuilder()
            .registerTypeHierarchyAdapter(Path.class, new PathAdapter()).create();

    private BookReader() {
    }

    /** The index of the book, the slides and the README of a course. */
    public static BookIndex read(Course course) {
        String key = digest(course);
        Path file = course.root().resolve("target/book-index.json");
        BookIndex saved = saved(file);
        if (saved != null && saved.key().equals(key)) {
            return saved;
        }
        BookIndex index = new DocumentParser(course).parse(key, documents(course.root()));
        save(file, index);
        return index;
    }

    /** The index of the book if the file is a part of it, or that of the file alone. */
    public static BookIndex read(Course course, Path file) {
        BookIndex book = read(course);
        return book.consolesOf(file).findAny().isPresent()
                ? book
                : new DocumentParser(course).parse("", List.of(file));
    }

    private static List<Path> documents(Path root) {
        Path chapters = root.resolve("chapters");
        return Stream.of(
                Stream.of(chapters.resolve("book.adoc"), chapters.resolve("README.adoc"),
                        root.resolve("README.adoc")),
                FolderListing.files(chapters.resolve("slides"), 1, ".adoc").stream()
                        .filter(f -> !f.getFileName().toString().startsWith("_")))
                .flatMap(f -> f).filter(Files::exists).toList();
    }

    private static BookIndex saved(Path file) {
        try {
            return Files.exists(file)
                    ? GSON.fromJson(Files.readString(file), BookIndex.class)
                    : null;
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    private static void save(Path file, BookIndex index) {
        try {
            new AtomicFile(file).write(GSON.toJson(index));
        } catch (IOException readOnly) {
            // the next command parses the book again
        }
    }

    /** SHA-256 of all that the documents are made of, and of where it lies. */
    private static String digest(Course course) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : sources(course)) {
                digest.update(file.toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
            return new BigInteger(1, digest.digest()).toString(16);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw WorkbookException.ours("cannot read the sources of the book", e);
        }
    }

    private static List<Path> sources(Course course) {
        Path root = course.root();
        return Stream.of(Stream.of(root.resolve("README.adoc")),
                FolderListing.files(root.resolve("chapters"), 2, ".adoc").stream(),
                course.everyChapter().stream().flatMap(c -> Stream.concat(
                        c.sourceFiles().stream(),
                        FolderListing.files(c.directory().resolve("exercises"))
                                .stream())))
                .flatMap(f -> f).filter(Files::exists).toList();
    }

    private static final class PathAdapter extends TypeAdapter<Path> {

        @Override
        public void write(JsonWriter out, Path path) throws IOException {
            out.value(path.toString());
        }

        @Override
        public Path read(JsonReader in) throws IOException {
            return Path.of(in.nextString());
        }
    }
}
