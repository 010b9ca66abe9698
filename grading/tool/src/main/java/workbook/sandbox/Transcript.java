// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.util.List;
import java.util.stream.Stream;

/**
 * What happened behind the walls.
 *
 * @param events what the runner told
 * @param forged whether somebody else spoke on its line
 * @param timedOut whether it had to be stopped
 * @param flooded whether it wrote more than it may
 * @param exitCode that of the runner
 * @param farewell the exit code of a runner that came to its end
 * @param output what it wrote, up to a limit
 */
public record Transcript(List<Event> events, boolean forged, boolean timedOut,
        boolean flooded,
        int exitCode, int farewell, String output) {

    public <E extends Event> Stream<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    public boolean has(Class<? extends Event> kind) {
        return all(kind).findAny().isPresent();
    }

    public int planned() {
        return all(Event.Planned.class).mapToInt(Event.Planned::tests).sum();
    }

    public String lastLineOfOutput() {
        return output.lines().filter(l -> !l.isBlank()).reduce((a, b) -> b)
                .orElse("it wrote nothing");
    }

    /** What was told about these test classes, and about the run as a whole. */
    public Transcript about(List<String> groups) {
        List<Event> chosen = events.stream()
                .filter(e -> e.group().isEmpty() || groups.contains(e.group())).toList();
        return new Transcript(chosen, forged, timedOut, flooded, exitCode, farewell,
                output);
    }

    /** Whether the runner came to its end, and nobody disturbed it. */
    public boolean whole() {
        return !timedOut && !flooded && !forged && !pretended()
                && has(Event.Ended.class);
    }

    /** Whether its end was told by somebody who isn't the runner. */
    public boolean pretended() {
        return has(Event.Ended.class) && !timedOut && exitCode != farewell;
    }
}
