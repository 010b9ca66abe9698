// SPDX-License-Identifier: Apache-2.0
package workbook.course;

/** Something the workbook can't go on from, told in one sentence. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Blame blame;

    private Trouble(Blame blame, String sentence, Throwable cause) {
        super(sentence, cause);
        this.blame = blame;
    }

    /** The command was not given what it needs. */
    public static Trouble usage(String sentence) {
        return new Trouble(Blame.USAGE, sentence, null);
    }

    /** This machine can't do it. */
    public static Trouble machine(String sentence) {
        return new Trouble(Blame.MACHINE, sentence, null);
    }

    /** An exercise or the grader itself is broken. */
    public static Trouble ours(String sentence) {
        return new Trouble(Blame.GRADER, sentence, null);
    }

    /** An exercise or the grader itself is broken. */
    public static Trouble ours(String sentence, Throwable cause) {
        return new Trouble(Blame.GRADER, sentence, cause);
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
