// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the container of the compiler sends, classes come of it and no more. */
final class CompilerOutputTest {

    @TempDir
    private Path directory;
    private Path classes;
    private CompilerOutput output;

    @BeforeEach
    void make_room() throws IOException {
        classes = Files.createDirectories(directory.resolve("below/classes"));
        output = new CompilerOutput(classes);
    }

    private void read(NamedBytes... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (NamedBytes part : parts) {
            part.write(new DataOutputStream(bytes));
        }
        output.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void a_class_is_stored_in_the_folders_of_its_package() throws IOException {
        read(NamedBytes.of("toy/\u00dcber$1.class", "bytes"));
        assertThat(output.refusal()).isEmpty();
        assertThat(classes.resolve("toy/\u00dcber$1.class")).hasContent("bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../A.class", "../../A.class", "/A.class", "toy/../../A.class",
                    "./A.class", "toy//A.class", "A", "A.java", "META-INF/services/a.B",
                    ".class", "toy/.class", "A\n.class", "A\u0000.class", "A.class/", ""})
    void no_other_name_is_stored(String name) throws IOException {
        read(NamedBytes.of(name, "bytes"), NamedBytes.of("toy/A.class", "bytes"));
        assertThat(output.refusal()).isPresent();
        assertThat(files()).isZero();
    }

    @Test
    void what_is_cut_off_is_nothing() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        NamedBytes.of("toy/A.class", "bytes").write(new DataOutputStream(bytes));
        output.read(new ByteArrayInputStream(bytes.toByteArray(), 0, bytes.size() - 1));
        assertThat(files()).isZero();
    }

    /** A length that no array has, and one below zero. */
    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
    void a_length_is_no_promise(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeInt(length);
        output.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(files()).isZero();
    }

    @Test
    void more_bytes_than_the_limit_are_refused() throws IOException {
        byte[] half = new byte[NamedBytes.LONGEST / 2];
        read(new NamedBytes("A.class", half), new NamedBytes("B.class", half));
        assertThat(output.refusal()).isPresent();
        assertThat(classes.resolve("B.class")).doesNotExist();
    }

    @Test
    void an_error_is_a_text_that_no_terminal_obeys() throws IOException {
        read(NamedBytes.of(CompilerMain.ERROR, "A.java:1: \u001b[2J"));
        assertThat(output.errors()).containsExactly("A.java:1: \\u001b[2J");
    }
}
