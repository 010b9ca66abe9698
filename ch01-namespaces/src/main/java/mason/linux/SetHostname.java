// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Names the machine, as far as this thread's UTS namespace reaches.
 *
 * <p>{@code int sethostname(const char *name, size_t len)}, sethostname(2); at most
 * 64 bytes.
 */
public record SetHostname(String name) implements KernelCall {

    // tag::call[]
    @Override
    public List<CCall> calls() {
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        return List.of(CCall.of("sethostname",
                Argument.string(name), Argument.number(length)));
    }
    // end::call[]

    @Override
    public String hint(Errno errno) {
        return errno.equals(Errno.EINVAL) ? "a host name has at most 64 bytes" : "";
    }
}
