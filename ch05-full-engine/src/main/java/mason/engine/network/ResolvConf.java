// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is asked for names, resolv.conf(5).
 *
 * @param search domains that names are tried in
 */
public record ResolvConf(List<String> nameservers, List<String> search,
        List<String> options) {

    /** Asked where the host has none that a container could reach, as Docker does. */
    public static final List<String> PUBLIC = List.of("8.8.8.8", "8.8.4.4");

    private static final Path FILE = Path.of("/etc/resolv.conf");
    /** Where systemd-resolved keeps what it asks itself: systemd-resolved(8). */
    private static final Path BEHIND_STUB = Path.of("/run/systemd/resolve/resolv.conf");
    private static final List<String> STUB = List.of("127.0.0.53");
    private static final String NONE = ".";

    public ResolvConf {
        nameservers = List.copyOf(nameservers);
        search = List.copyOf(search);
        options = List.copyOf(options);
    }

    /** The host's. */
    public static ResolvConf ofHost() throws IOException {
        ResolvConf here = read(FILE);
        return here.nameservers.equals(STUB) && Files.exists(BEHIND_STUB)
                ? read(BEHIND_STUB)
                : here;
    }

    private static ResolvConf read(Path file) throws IOException {
        return parse(Files.exists(file) ? Files.readString(file) : "");
    }

    /** Of several lines that name domains or options, the last one counts. */
    static ResolvConf parse(String text) {
        List<List<String>> lines = text.lines()
                .map(line -> List.of(line.strip().split("\\s+"))).toList();
        return new ResolvConf(
                lines.stream().filter(l -> l.get(0).equals("nameserver") && l.size() > 1)
                        .map(l -> l.get(1)).toList(),
                last(lines, "search", "domain"), last(lines, "options"));
    }

    private static List<String> last(List<List<String>> lines, String... keywords) {
        return lines.stream().filter(l -> List.of(keywords).contains(l.get(0)))
                .map(l -> l.subList(1, l.size())).reduce(List.of(), (a, b) -> b);
    }

    /** The same with what was asked for instead, as far as that is anything. */
    public ResolvConf with(List<String> dns, List<String> dnsSearch,
            List<String> dnsOptions) {
        return new ResolvConf(dns.isEmpty() ? nameservers : dns,
                dnsSearch.isEmpty() ? search : dnsSearch,
                dnsOptions.isEmpty() ? options : dnsOptions);
    }

    /**
     * The same without those that are the host's own: in a network of the container's,
     * 127.0.0.1 is the container. Link-local ones need a device of the host.
     */
    public ResolvConf reachable() {
        List<String> others = nameservers.stream().filter(n -> !n.startsWith("127.")
                && !n.equals("::1") && !n.contains("%")).toList();
        return new ResolvConf(others.isEmpty() ? PUBLIC : others, search, options);
    }

    /** What the file says. */
    public String text() {
        Stream<String> first = search.isEmpty() || search.equals(List.of(NONE))
                ? Stream.of() : Stream.of("search " + String.join(" ", search));
        Stream<String> last = options.isEmpty()
                ? Stream.of() : Stream.of("options " + String.join(" ", options));
        Stream<String> servers = nameservers.stream().map("nameserver "::concat);
        return Stream.of(first, servers, last).flatMap(s -> s).map(l -> l + "\n")
                .reduce("", String::concat);
    }
}
