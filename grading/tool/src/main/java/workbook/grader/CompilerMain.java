// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * The main class of the compiler's container: reads sources and writes the classes that
 * they make, each as soon as it is there, and errors. It writes no file.
 */
final class CompilerMain {

    /** The name of what comes first, when this program runs. */
    static final String BEGUN = "begun";

    /** The name of an error; that of a class ends with {@code .class}. */
    static final String ERROR = "error";

    private CompilerMain() {
    }

    /** @param classPath of the sources */
    public static void main(String[] classPath) throws IOException {
        DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        NamedBytes.of(BEGUN, "").write(out);
        out.flush();
        Javac javac = new Javac(
                Stream.of(classPath[0].split(File.pathSeparator)).map(Path::of).toList(),
                Path.of(System.getProperty("java.io.tmpdir")));
        for (String error : javac.errors(sources(),
                files -> new SentClasses(files, out))) {
            NamedBytes.of(ERROR, error).write(out);
        }
        out.flush();
    }

    private static Map<String, String> sources() throws IOException {
        DataInputStream in = new DataInputStream(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        Map<String, String> sources = new TreeMap<>();
        for (Optional<NamedBytes> next = NamedBytes.read(in); next.isPresent(); next =
                NamedBytes.read(in)) {
            sources.put(next.get().name(), next.get().text());
        }
        return sources;
    }

    /** Where classes go that are written to no file. */
    private static final class SentClasses
            extends
                ForwardingJavaFileManager<JavaFileManager> {

        private final DataOutputStream out;

        SentClasses(JavaFileManager others, DataOutputStream out) {
            super(others);
            this.out = out;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String className,
                JavaFileObject.Kind kind, FileObject sibling) {
            return new SentClass(className.replace('.', '/') + kind.extension, kind, out);
        }
    }

    /** A class that is sent when it is whole. */
    private static final class SentClass extends SimpleJavaFileObject {

        private final String name;
        private final DataOutputStream out;

        SentClass(String name, Kind kind, DataOutputStream out) {
            super(URI.create("sent:/class"), kind);
            this.name = name;
            this.out = out;
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {

                @Override
                public void close() throws IOException {
                    new NamedBytes(name, toByteArray()).write(out);
                }
            };
        }
    }
}
