// SPDX-License-Identifier: Apache-2.0
package workbook.course;

/** Something the workbook can't go on from, told in one sentence. */
public final class WorkbookException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Blame blame;

    private WorkbookException(Blame blame, String sentence, Throwable cause) {
        super(sentence, cause);
        this.blame = blame;
    }

    /** The command was not given what it needs. */
    public static WorkbookException usage(String sentence) {
        return new WorkbookException(Blame.USAGE, sentence, null);
    }

    /** This machine can't do it. */
    public static WorkbookException machine(String sentence) {
        return new WorkbookException(Blame.MACHINE, sentence, null);
    }

    /** An exercise or the grader itself is broken. */
    public static WorkbookException ours(String sentence) {
        return new WorkbookException(Blame.GRADER, sentence, null);
    }

    /** An exercise or the grader itself is broken. */
    public static WorkbookException ours(String sentence, Throwable cause) {
        return new WorkbookException(Blame.GRADER, sentence, cause);
    }

    public Blame blame() {
        return blame;
    }

    /** Whose fault it is; each is an exit code of its own. */
    public enum Blame {

        USAGE(2),
        MACHINE(3),
        GRADER(4);

        private final int exitCode;

        Blame(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }
}
