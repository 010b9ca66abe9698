// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys by which a client leaves a terminal, such as {@code ctrl-p,ctrl-q}: they are
 * not typed, and end the conversation.
 */
final class DetachKeys extends InputStream {

    private static final String USUAL = "ctrl-p,ctrl-q";
    private static final Pattern CONTROL = Pattern.compile("ctrl-([a-z@\\[\\\\\\]^_])");
    private static final int CONTROL_BITS = 0x1f;
    private static final int BUFFER = 4096;

    private final InputStream keys;
    private final byte[] sequence;
    private int seen;
    private byte[] typed = new byte[0];
    private int position;

    /** A client has typed the keys. */
    static final class DetachedException extends IOException {

        private static final long serialVersionUID = 1;
    }

    /** @throws ApiException when a key of it has no name that is known */
    DetachKeys(InputStream keys, Optional<String> asked) {
        this.keys = keys;
        this.sequence = parse(asked.orElse(USUAL));
    }

    static byte[] parse(String text) {
        String[] names = text.split(",");
        byte[] sequence = new byte[names.length];
        for (int i = 0; i < names.length; i++) {
            sequence[i] = key(names[i], text);
        }
        return sequence;
    }

    private static byte key(String name, String all) {
        Matcher control = CONTROL.matcher(name);
        if (control.matches()) {
            return (byte) (Character.toUpperCase(control.group(1).charAt(0))
                    & CONTROL_BITS);
        }
        if (name.length() != 1 || name.charAt(0) > '~') {
            throw ApiException.invalid("Invalid detach keys (" + all + ") provided");
        }
        return (byte) name.charAt(0);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (position == typed.length) {
            byte[] chunk = new byte[BUFFER];
            int count = keys.read(chunk);
            if (count < 0) {
                return -1;
            }
            typed = withoutSequence(chunk, count);
            position = 0;
        }
        int count = Math.min(length, typed.length - position);
        System.arraycopy(typed, position, bytes, offset, count);
        position += count;
        return count;
    }

    /** The beginning of the sequence is held back until it is known to be none. */
    private byte[] withoutSequence(byte[] chunk, int count) throws DetachedException {
        ByteArrayOutputStream passed = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            if (seen > 0 && chunk[i] != sequence[seen]) {
                passed.write(sequence, 0, seen);
                seen = 0;
            }
            if (chunk[i] != sequence[seen]) {
                passed.write(chunk[i]);
            } else if (++seen == sequence.length) {
                throw new DetachedException();
            }
        }
        return passed.toByteArray();
    }
}
