// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.file.attribute.FileTime;

/**
 * What can be done with a file that is open for writing, without looking for its name
 * again: {@code fchmodat(2)} takes four system calls where a link is not to be followed.
 */
public record OpenFile(Fd fd) implements AutoCloseable {

    /** {@code fchown(2)}; it takes set-user-ID bits and capabilities away. */
    public void setOwner(int user, int group) {
        CCall.of("fchown", Argument.descriptor(fd), Argument.number(user),
                Argument.number(group)).make();
    }

    /** {@code fchmod(2)}, set-user-ID bits included. */
    public void setMode(int mode) {
        CCall.of("fchmod", Argument.descriptor(fd), Argument.mode(mode)).make();
    }

    /** When its content was last changed, to the nanosecond: {@code futimens(3)}. */
    public void setModified(FileTime time) {
        CCall.of("futimens", Argument.descriptor(fd), DirectoryEntry.times(time)).make();
    }

    /** {@code fsetxattr(2)}, xattr(7). */
    public void setAttribute(String attribute, byte[] value) {
        CCall.of("fsetxattr", Argument.descriptor(fd), Argument.string(attribute),
                new Argument.Struct(value, Quoted.text(FileName.decode(value))),
                Argument.number(value.length), Argument.number(0)).make();
    }

    @Override
    public void close() {
        fd.close();
    }
}
