// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static workbook.testkit.Finding.expect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.Nonce;
import workbook.testkit.answer.Answer;

/** Exercise 2.1 once more, for answers made to measure for the lines one can see. */
@Exercise("2.1")
class HiddenMountLineExercise {

    private static final Answer ANSWER = Answer.inWordsOf(MountLine.class);
    private static final List<String> PEERS =
            List.of("shared:", "master:", "propagate_from:", "unbindable");

    @Test
    @Covers(Question.SHAPES)
    void a_line_of_any_words_is_understood() {
        for (int i = 0; i < 12; i++) {
            MountLine line = new MountLine(Nonce.text(), path(), path(), options(),
                    options());
            String text = Nonce.number(20, 999) + " " + Nonce.number(1, 19) + " 0:"
                    + Nonce.number(20, 99) + " " + written(line.root()) + " "
                    + written(line.target()) + " " + String.join(",", line.options())
                    + " " + peers() + "- " + line.type() + " "
                    + (i % 3 == 0 ? "" : Nonce.text()) + " "
                    + String.join(",", line.superOptions());
            expect("what the line [" + text + "] means", line)
                    .observe(ANSWER.to(MountLine::parse, text))
                    .because("a kernel has many file systems, and mounts them anywhere");
        }
    }

    private static Path path() {
        return Path.of("/" + Nonce.fileName(), Nonce.fileName());
    }

    /** As mangle_path of the kernel's fs/seq_file.c has it. */
    private static String written(Path path) {
        return path.toString().replace("\\", "\\134").replace(" ", "\\040")
                .replace("\t", "\\011").replace("\n", "\\012");
    }

    private static Set<String> options() {
        return new TreeSet<>(List.of(Nonce.text(), Nonce.text(), "rw"));
    }

    private static String peers() {
        List<String> all = new ArrayList<>();
        PEERS.forEach(p -> all.add(p + Nonce.number(1, 99) + " "));
        Collections.rotate(all, Nonce.number(0, 3));
        return String.join("", all.subList(0, Nonce.number(0, 4)));
    }
}
