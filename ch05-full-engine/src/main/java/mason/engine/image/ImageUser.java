// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mason.engine.content.Document;
import mason.unionfs.LayerStack;

/**
 * As whom a container's command runs, as {@code User} of an image says it: {@code name},
 * {@code name:group}, or numbers in their place. Names are those of the image's own
 * passwd(5) and group(5); a number is a number, even where a user is called so.
 *
 * @param groups further groups, those whose member the user is
 * @param home his home directory, or {@code /}
 */
public record ImageUser(int uid, int gid, List<Integer> groups, String home) {

    private static final String NUMBER = "[0-9]{1,10}";
    private static final String ROOT = "0";

    public ImageUser {
        groups = List.copyOf(groups);
    }

    /**
     * Looks a user up in an image; nothing that the image has leads out of it.
     *
     * @param text empty for root
     * @throws NoSuchUserException if the image knows no user or group of that name
     */
    public static ImageUser find(String text, LayerStack image) throws IOException {
        return find(text, List.of(), image);
    }

    /**
     * The same, and in further groups: {@code --group-add} of docker-run(1).
     *
     * @param more names or numbers
     */
    public static ImageUser find(String text, List<String> more, LayerStack image)
            throws IOException {
        List<Group> groups = lines(image, "/etc/group").flatMap(Group::parse).toList();
        ImageUser found = alone(text, groups, image);
        return new ImageUser(found.uid, found.gid, Stream.concat(found.groups.stream(),
                more.stream().map(g -> gid(g, groups))).distinct().toList(), found.home);
    }

    private static ImageUser alone(String text, List<Group> groups, LayerStack image)
            throws IOException {
        String[] parts = text.split(":", 2);
        String user = parts[0].isEmpty() ? ROOT : parts[0];
        List<Account> accounts = lines(image, "/etc/passwd").flatMap(Account::parse)
                .toList();
        Optional<Account> account =
                accounts.stream().filter(a -> a.isCalled(user)).findFirst();
        int uid = account.map(Account::uid).orElseGet(() -> id("user", user));
        if (parts.length == 2 && !parts[1].isEmpty()) {
            return new ImageUser(uid, gid(parts[1], groups), List.of(), home(account));
        }
        return new ImageUser(uid, account.map(Account::gid).orElse(0),
                groups.stream().filter(g -> account.filter(g::has).isPresent())
                        .map(Group::gid).toList(),
                home(account));
    }

    /**
     * What setgroups(2) is to get: his own group, too, as a file that denies it to that
     * group would else be his (CVE-2022-36109).
     */
    public List<Integer> allGroups() {
        return Stream.concat(Stream.of(gid), groups.stream()).distinct().toList();
    }

    public boolean isRoot() {
        return uid == 0 && gid == 0;
    }

    private static int gid(String text, List<Group> groups) {
        return groups.stream().filter(g -> !text.matches(NUMBER) && g.name().equals(text))
                .map(Group::gid).findFirst().orElseGet(() -> id("group", text));
    }

    private static String home(Optional<Account> account) {
        return account.map(Account::home).filter(h -> h.startsWith("/")).orElse("/");
    }

    private static int id(String kind, String text) {
        return number(text)
                .orElseThrow(() -> new NoSuchUserException(kind, text));
    }

    /** From 0 to 2147483647, as docker takes it. */
    private static Optional<Integer> number(String text) {
        return Optional.of(text).filter(t -> t.matches(NUMBER)).map(Long::parseLong)
                .filter(n -> n <= Integer.MAX_VALUE).map(Long::intValue);
    }

    private static Stream<String> lines(LayerStack image, String path)
            throws IOException {
        Optional<Path> file = image.file(path);
        return file.isEmpty() ? Stream.empty()
                : new String(Document.read(file.get()), StandardCharsets.UTF_8).lines();
    }

    /** A line of passwd(5). */
    private record Account(String name, int uid, int gid, String home) {

        static Stream<Account> parse(String line) {
            String[] fields = line.strip().split(":", -1);
            if (fields.length < 4 || number(fields[2]).isEmpty()
                    || number(fields[3]).isEmpty()) {
                return Stream.empty();
            }
            return Stream.of(new Account(fields[0], number(fields[2]).get(),
                    number(fields[3]).get(), fields.length > 5 ? fields[5] : ""));
        }

        boolean isCalled(String text) {
            return text.matches(NUMBER) ? number(text).filter(n -> n == uid).isPresent()
                    : name.equals(text);
        }
    }

    /** A line of group(5). */
    private record Group(String name, int gid, List<String> members) {

        static Stream<Group> parse(String line) {
            String[] fields = line.strip().split(":", -1);
            return fields.length < 3
                    ? Stream.empty()
                    : number(fields[2]).stream().map(
                            gid -> new Group(fields[0], gid,
                                    fields.length > 3 ? List.of(fields[3].split(","))
                                            : List.of()));
        }

        boolean has(Account account) {
            return members.contains(account.name());
        }
    }
}
