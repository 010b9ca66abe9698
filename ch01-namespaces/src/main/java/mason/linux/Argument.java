// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An argument of a {@link CCall}: how it is passed, and how strace(1) prints it. */
public sealed interface Argument {

    /**
     * The word that stands for it in the call: a number, or the address of a copy.
     *
     * @param first what the first call of the sequence returned
     */
    long place(Arena arena, int first);

    /** As strace(1) prints it. */
    String text();

    /** A number, printed in decimal. */
    static Argument number(long value) {
        return new Word(value, Long.toString(value));
    }

    /** A number that is printed as the C headers spell it. */
    static Argument symbol(String text, long value) {
        return new Word(value, text);
    }

    /** Permission bits, printed in octal. */
    static Argument mode(int mode) {
        return new Word(mode, mode == 0 ? "0" : "0" + Integer.toOctalString(mode));
    }

    static Argument flags(Set<? extends Flag> flags) {
        return new Word(Flag.bits(flags), Flag.print(flags));
    }

    static Argument descriptor(Fd fd) {
        return number(fd.number());
    }

    static Argument string(String value) {
        return new Text(value);
    }

    /** What the first call of the sequence returned: a descriptor it opened, say. */
    static Argument first() {
        return new First();
    }

    /** A word as it is. */
    record Word(long value, String text) implements Argument {

        @Override
        public long place(Arena arena, int first) {
            return value;
        }
    }

    /** A string, up to its terminating zero. */
    record Text(String value) implements Argument {

        public Text {
            if (value.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("C would end the string ["
                        + value.replace("\0", "\\0") + "] at its zero");
            }
        }

        @Override
        public long place(Arena arena, int first) {
            return arena.text(value);
        }

        @Override
        public String text() {
            return Quoted.text(value);
        }
    }

    /** Strings, as {@code argv} of {@code execve(2)}. */
    record Texts(List<Text> values) implements Argument {

        private static final int MOST_SHOWN = 8;

        static Texts of(List<String> values) {
            return new Texts(values.stream().map(Text::new).toList());
        }

        List<String> strings() {
            return values.stream().map(Text::value).toList();
        }

        @Override
        public long place(Arena arena, int first) {
            return arena.texts(strings());
        }

        /** The first ones, as strace(1) does it: a class path would fill a page. */
        @Override
        public String text() {
            return values.stream().limit(MOST_SHOWN).map(Text::text)
                    .collect(Collectors.joining(", ", "[",
                            values.size() > MOST_SHOWN ? ", ...]" : "]"));
        }
    }

    /** Strings that are counted instead of printed: an environment may hold secrets. */
    record Environment(Texts values) implements Argument {

        @Override
        public long place(Arena arena, int first) {
            return values.place(arena, first);
        }

        @Override
        public String text() {
            int count = values.values().size();
            return "/* " + count + (count == 1 ? " var */" : " vars */");
        }
    }

    /**
     * A structure that is passed by its address. The function may write to it; {@code
     * content} has afterwards what it wrote.
     */
    record Struct(byte[] content, String text) implements Argument {

        @Override
        public long place(Arena arena, int first) {
            return arena.buffer(content);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Struct that && Arrays.equals(content, that.content)
                    && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(content) + text.hashCode();
        }
    }

    /**
     * A structure with the address of a second one in it, both only read by the function.
     *
     * @param at where in {@code content} the address belongs
     */
    record Pointing(byte[] content, int at, byte[] target,
            String text) implements Argument {

        @Override
        public long place(Arena arena, int first) {
            long address = arena.bytes(content);
            arena.putWord(address + at, arena.bytes(target));
            return address;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pointing that && at == that.at
                    && Arrays.equals(content, that.content)
                    && Arrays.equals(target, that.target) && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(target) + text.hashCode();
        }
    }

    /** See {@link #first()}. */
    record First() implements Argument {

        @Override
        public long place(Arena arena, int first) {
            return first;
        }

        @Override
        public String text() {
            return "fd";
        }
    }
}
