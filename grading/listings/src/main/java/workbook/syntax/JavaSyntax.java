// SPDX-License-Identifier: Apache-2.0
package workbook.syntax;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import workbook.course.WorkbookException;

/** A Java source as javac parses it. */
public record JavaSyntax(CompilationUnitTree tree) {

    /** A string, or a variable with the accessors called on it. */
    private static final Pattern STRING_OR_NAME = Pattern.compile(
            "(\"(?:\\\\.|[^\"\\\\])*+\")|\\b[a-z]\\w*+(?:\\(\\))?+(?!\\()"
                    + "(?:\\.[a-z]\\w*+(?:\\(\\))?+(?!\\())*+");

    /** @return none if it has a syntax error */
    public static Optional<JavaSyntax> parse(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw WorkbookException.machine("there is no Java compiler: a JRE won't do");
        }
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        JavaFileObject unit = new SimpleJavaFileObject(URI.create("string:///S.java"),
                JavaFileObject.Kind.SOURCE) {

            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return source;
            }
        };
        try {
            CompilationUnitTree tree = ((JavacTask) compiler.getTask(null, null, messages,
                    null, null, List.of(unit))).parse().iterator().next();
            return messages.getDiagnostics().stream()
                    .anyMatch(d -> d.getKind() == Diagnostic.Kind.ERROR)
                            ? Optional.empty()
                            : Optional.of(new JavaSyntax(tree));
        } catch (IOException e) {
            throw WorkbookException.ours("cannot parse: " + e, e);
        }
    }

    /** The same for the statements of a method. */
    public static Optional<JavaSyntax> parseStatements(List<String> lines) {
        return parse("class Hole { void hole() {\n" + String.join("\n", lines) + "\n} }");
    }

    /** All expressions, in a form in which the names of variables don't matter. */
    public Set<String> expressions() {
        Set<String> found = new LinkedHashSet<>();
        new TreeScanner<Void, Void>() {

            @Override
            public Void scan(Tree node, Void nothing) {
                if (node instanceof ExpressionTree) {
                    found.add(canonical(node));
                }
                return super.scan(node, nothing);
            }
        }.scan(tree, null);
        return found;
    }

    /** What the statements return, call or assign, in the same form. */
    public Set<String> statements() {
        Set<String> found = new LinkedHashSet<>();
        new TreeScanner<Void, Void>() {

            @Override
            public Void visitReturn(ReturnTree node, Void nothing) {
                return add(node.getExpression(), super.visitReturn(node, nothing));
            }

            @Override
            public Void visitVariable(VariableTree node, Void nothing) {
                return add(node.getInitializer(), super.visitVariable(node, nothing));
            }

            @Override
            public Void visitExpressionStatement(ExpressionStatementTree node,
                    Void nothing) {
                return add(node.getExpression(),
                        super.visitExpressionStatement(node, nothing));
            }

            private Void add(Tree expression, Void nothing) {
                if (expression != null) {
                    found.add(canonical(expression));
                }
                return nothing;
            }
        }.scan(tree, null);
        return found;
    }

    private static String canonical(Tree tree) {
        return STRING_OR_NAME.matcher(tree.toString().replaceAll("\\s+", " "))
                .replaceAll(m -> m.group(1) == null
                        ? "x"
                        : Matcher.quoteReplacement(m.group()));
    }
}
