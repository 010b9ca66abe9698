// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import workbook.course.Hole;
import workbook.course.Trouble;

/**
 * The statements of a source, block by block, as the compiler reads them.
 *
 * @param code the source itself
 */
record Statements(String code, List<List<Span>> blocks) {

    static Statements in(Text text) {
        String source = String.join("\n", text.lines()) + "\n";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw Trouble.machine("there is no Java compiler: a JRE won't do");
        }
        JavacTask task = (JavacTask) compiler.getTask(null, null, d -> {
        }, null, null, List.of(unit(source)));
        List<List<Span>> blocks = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new Blocks(unit, Trees.instance(task).getSourcePositions(), blocks)
                        .scan(unit, null);
            }
        } catch (IOException e) {
            throw Trouble.ours("cannot parse " + text.file(), e);
        }
        return new Statements(source, blocks);
    }

    private static JavaFileObject unit(String source) {
        return new SimpleJavaFileObject(URI.create("string:///Source.java"),
                JavaFileObject.Kind.SOURCE) {

            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return source;
            }
        };
    }

    /** Whether the hole is filled by statements of one block and nothing else. */
    boolean fill(Hole hole) {
        Span span = new Span(startOf(hole.opened() + 1), startOf(hole.closed()));
        return blocks.stream().anyMatch(b -> fill(span, b));
    }

    private boolean fill(Span hole, List<Span> block) {
        StringBuilder rest = new StringBuilder(code);
        boolean some = false;
        for (Span statement : block) {
            if (statement.within(hole)) {
                some = true;
                rest.replace(statement.from(), statement.to(),
                        " ".repeat(statement.to() - statement.from()));
            }
        }
        return some && withoutComments(rest.substring(hole.from(), hole.to())).isBlank();
    }

    private static String withoutComments(String code) {
        return code.replaceAll("//.*", "").replaceAll("(?s)/\\*.*?\\*/", "");
    }

    private int startOf(int line) {
        int at = 0;
        for (int l = 1; l < line; l++) {
            at = code.indexOf('\n', at) + 1;
        }
        return at;
    }

    /** Where a statement stands, in characters from the start. */
    record Span(int from, int to) {

        boolean within(Span other) {
            return other.from <= from && to <= other.to;
        }
    }

    /** Gathers the statements of each block, and of each branch of a switch. */
    private static final class Blocks extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<List<Span>> found;

        Blocks(CompilationUnitTree unit, SourcePositions positions,
                List<List<Span>> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitBlock(BlockTree block, Void nothing) {
            found.add(spans(block.getStatements()));
            return super.visitBlock(block, nothing);
        }

        @Override
        public Void visitCase(CaseTree branch, Void nothing) {
            if (branch.getStatements() != null) {
                found.add(spans(branch.getStatements()));
            }
            return super.visitCase(branch, nothing);
        }

        private List<Span> spans(List<? extends StatementTree> statements) {
            return statements.stream()
                    .map(s -> new Span((int) positions.getStartPosition(unit, s),
                            (int) positions.getEndPosition(unit, s)))
                    .filter(s -> s.from() >= 0 && s.to() > s.from()).toList();
        }
    }
}
