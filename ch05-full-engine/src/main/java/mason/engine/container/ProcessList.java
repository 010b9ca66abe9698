// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mason.linux.Pid;

/**
 * Processes as ps(1) writes them.
 *
 * @param titles of the columns
 * @param processes a text for each column
 */
public record ProcessList(List<String> titles, List<List<String>> processes) {

    private static final String PROCESS = "PID";
    /** In the lines of threads, which ps writes below that of their process. */
    private static final String THE_SAME = "-";

    /**
     * Of what ps has written, the lines about some of the processes.
     *
     * @throws IOException when there is no column with the number of the process
     */
    static ProcessList parse(List<String> lines, Set<Pid> wanted) throws IOException {
        List<String> titles = words(lines.isEmpty() ? "" : lines.get(0));
        int column = titles.indexOf(PROCESS);
        if (column < 0) {
            throw new IOException("Couldn't find PID field in ps output");
        }
        List<List<String>> processes = new ArrayList<>();
        boolean isWanted = false;
        for (String line : lines.subList(1, lines.size())) {
            List<String> words = words(line);
            if (words.size() >= titles.size()) {
                isWanted = words.get(column).equals(THE_SAME) ? isWanted
                        : wanted.contains(Pid.parse(words.get(column)));
                if (isWanted) {
                    processes.add(joined(words, titles.size()));
                }
            }
        }
        return new ProcessList(titles, processes);
    }

    /** The last column is a command line perhaps, with spaces in it. */
    private static List<String> joined(List<String> words, int columns) {
        List<String> all = new ArrayList<>(words.subList(0, columns - 1));
        all.add(String.join(" ", words.subList(columns - 1, words.size())));
        return all;
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split("[ \t\n\f\r]+")).filter(w -> !w.isEmpty())
                .toList();
    }
}
