// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import jnr.ffi.LibraryLoader;
import jnr.ffi.Memory;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;
import jnr.ffi.annotations.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The C library, bound by jnr-ffi: the one place where C names appear as C names.
 * Nothing outside this package sees it; the rest of the book speaks in nouns.
 */
final class LibC {

    static final Calls CALLS = LibraryLoader.create(Calls.class).load("c");
    private static final Runtime RUNTIME = Runtime.getRuntime(CALLS);

    private LibC() {
    }

    /** The error the last call left behind on this thread: {@code errno(3)}. */
    static Errno errno() {
        return new Errno(RUNTIME.getLastError());
    }

    static Pointer allocate(int bytes) {
        return Memory.allocateDirect(RUNTIME, bytes, true);
    }

    /** What C calls {@code char *const[]}: pointers to strings, the last one null. */
    static Pointer strings(List<String> texts) {
        int width = RUNTIME.addressSize();
        byte[][] bytes = texts.stream().map(LibC::terminated).toArray(byte[][]::new);
        int tableSize = (bytes.length + 1) * width;
        int total = tableSize;
        for (byte[] text : bytes) {
            total += text.length;
        }
        Pointer table = allocate(total);
        int at = tableSize;
        for (int i = 0; i < bytes.length; i++) {
            table.put(at, bytes[i], 0, bytes[i].length);
            table.putAddress((long) i * width, table.address() + at);
            at += bytes[i].length;
        }
        return table;
    }

    private static byte[] terminated(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }

    /** Public because jnr-ffi implements it at run time; the holder hides it. */
    @Encoding("UTF-8")
    public interface Calls {

        int unshare(int flags);

        int setns(int fd, int flags);

        int clone(Pointer function, Pointer stack, int flags, Pointer argument);

        int getcontext(Pointer context);

        void makecontext(Pointer context, Pointer function, int count, long first,
                long second, long third, long fourth, long fifth);

        Pointer dlsym(Pointer library, String symbol);

        int sethostname(String name, long length);

        int mount(String source, String target, String type, long flags, String data);

        int umount2(String target, int flags);

        int chdir(String path);

        int mkdir(String path, int mode);

        int mknod(String path, int mode, long device);

        int symlink(String target, String path);

        int lsetxattr(String path, String name, byte[] value, long size, int flags);

        int setsid();

        int umask(int mask);

        int execve(String path, Pointer argv, Pointer environment);

        int kill(int pid, int signal);

        int waitpid(int pid, int[] status, int options);

        int sigemptyset(Pointer set);

        int sigfillset(Pointer set);

        int pthread_sigmask(int how, Pointer set, Pointer old);

        int open(String path, int flags, int mode);

        int close(int fd);

        long read(int fd, byte[] bytes, long count);

        long write(int fd, byte[] bytes, long count);

        int socket(int domain, int type, int protocol);

        int socketpair(int domain, int type, int protocol, int[] pair);

        int setsockopt(int fd, int level, int option, int[] value, int size);

        int if_nametoindex(String device);

        int ioctl(int fd, long request, Pointer argument);

        int ioctl(int fd, long request, long argument);

        int tcgetattr(int fd, Pointer settings);

        int tcsetattr(int fd, int when, Pointer settings);

        void cfmakeraw(Pointer settings);

        long syscall(long number, String first, String second);

        long syscall(long number, long first, long second, long third);

        long syscall(long number, long fd, String path, Pointer how, long size);

        int posix_spawn(int[] pid, String path, Pointer actions, Pointer attributes,
                Pointer argv, Pointer environment);

        int posix_spawn_file_actions_init(Pointer actions);

        int posix_spawn_file_actions_adddup2(Pointer actions, int from, int to);

        int posix_spawn_file_actions_addclosefrom_np(Pointer actions, int lowest);

        int posix_spawn_file_actions_destroy(Pointer actions);

        int posix_spawnattr_init(Pointer attributes);

        int posix_spawnattr_setflags(Pointer attributes, short flags);

        int posix_spawnattr_setsigmask(Pointer attributes, Pointer set);

        int posix_spawnattr_setsigdefault(Pointer attributes, Pointer set);

        int openat(int directory, String path, int flags, int mode);

        int mkdirat(int directory, String path, int mode);

        int mknodat(int directory, String path, int mode, long device);

        int symlinkat(String target, int directory, String path);

        int linkat(int oldDirectory, String oldPath, int directory, String path,
                int flags);

        int unlinkat(int directory, String path, int flags);

        int fchownat(int directory, String path, int uid, int gid, int flags);

        int fchmodat(int directory, String path, int mode, int flags);

        int utimensat(int directory, String path, long[] times, int flags);
    }
}
