// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.linux.Fd;
import mason.linux.NamedPipe;
import workbook.testkit.answer.Answer;
import workbook.testkit.answer.AnswerFiles;

/**
 * Two named pipes between a test and a program that an answer starts. The test has its
 * ends open before the answer sees the pipes.
 */
final class ProgramLine implements AutoCloseable {

    private static final Answer ANSWER = Answer.inWordsOf(Fd.class);

    private final Path directory;
    private final Fd input;
    private final Fd output;
    private final List<Fd> theirs;

    ProgramLine() {
        try {
            directory = Files.createTempDirectory("line");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        NamedPipe in = NamedPipe.make(directory + "/in");
        NamedPipe out = NamedPipe.make(directory + "/out");
        input = in.openForWriting();
        output = out.openForReading();
        AnswerFiles.give(directory);
        theirs = List.of(ANSWER.to(NamedPipe::openForReading, in),
                ANSWER.to(NamedPipe::openForWriting, out));
    }

    /** Standard input, output and error of the program, in the process of the answer. */
    List<Fd> streams() {
        return List.of(theirs.get(0), theirs.get(1), Fd.STDERR);
    }

    /** Once the program has them, the answer's process needs them no more. */
    void closeTheirs() {
        theirs.forEach(end -> ANSWER.tell(Fd::close, end));
    }

    OutputStream input() {
        return input.output();
    }

    InputStream output() {
        return output.input();
    }

    @Override
    public void close() {
        input.close();
        output.close();
        for (String name : List.of("in", "out", "")) {
            directory.resolve(name).toFile().delete();
        }
    }
}
