// SPDX-License-Identifier: Apache-2.0
package workbook.syntax;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import workbook.testkit.SentenceNames;

/** The names of a class's tests as sentences, in the order of its source. */
public final class TestSentences extends TreeScanner<Void, String> {

    private final List<String> sentences = new ArrayList<>();

    private TestSentences() {
    }

    /** A test in a nested class begins with the name of that situation. */
    public static List<String> in(String source) {
        TestSentences tests = new TestSentences();
        JavaSyntax.parse(source).ifPresent(s -> tests.scan(s.tree(), ""));
        return tests.sentences;
    }

    @Override
    public Void visitClass(ClassTree node, String situation) {
        boolean nested = isAnnotated(node.getModifiers(), "Nested");
        return super.visitClass(node, nested
                ? SentenceNames.situation(node.getSimpleName().toString())
                        .replace('_', ' ') + ": "
                : situation);
    }

    @Override
    public Void visitMethod(MethodTree node, String situation) {
        if (isAnnotated(node.getModifiers(), "(Repeated|Parameterized)?Test")) {
            sentences.add(situation + node.getName().toString().replace('_', ' '));
        }
        return null;
    }

    private static boolean isAnnotated(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
                .anyMatch(a -> a.getAnnotationType().toString().matches(name));
    }
}
