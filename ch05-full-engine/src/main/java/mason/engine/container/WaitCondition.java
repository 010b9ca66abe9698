// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

/** What a client waits for: {@code POST /containers/{id}/wait}. */
public enum WaitCondition {

    /** That it does not run; it may never have. */
    NOT_RUNNING("not-running"),
    /** The next end of its process 1. */
    NEXT_EXIT("next-exit"),
    REMOVED("removed");

    private final String text;

    WaitCondition(String text) {
        this.text = text;
    }

    /** @param text empty for {@code not-running} */
    public static WaitCondition parse(String text) {
        for (WaitCondition condition : values()) {
            if (condition.text.equals(text)) {
                return condition;
            }
        }
        if (text.isEmpty()) {
            return NOT_RUNNING;
        }
        throw new IllegalArgumentException("invalid condition: \"" + text + "\"");
    }
}
