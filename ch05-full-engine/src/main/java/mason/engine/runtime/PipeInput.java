// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

/** What a container without a terminal reads. */
public enum PipeInput {

    /** The end of the data, at once. */
    NONE,
    /** What the first client sends, to its end. */
    ONE_CLIENT,
    /** What any client sends; it never ends. */
    EVERY_CLIENT
}
