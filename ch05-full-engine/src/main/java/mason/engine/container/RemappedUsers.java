// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mason.namespaces.UserMapping;
import mason.namespaces.UserNamespace;

/** Which of the host's users new containers have as theirs: {@code --userns-remap}. */
public final class RemappedUsers implements AutoCloseable {

    private final Map<UserNamespace, UserMapping> mappings = new HashMap<>();
    private Optional<UserNamespace> standard = Optional.empty();

    /**
     * From now on new containers have these, unless they ask for the host's.
     *
     * @param first who is root in a container
     * @param count how many users it has
     */
    public synchronized void become(int first, int count) {
        UserNamespace users = new UserNamespace(first, count);
        mapping(users);
        standard = Optional.of(users);
    }

    /** Whether they are not the host's. */
    public synchronized boolean areRemapped() {
        return standard.isPresent();
    }

    /** Nothing if they have the host's. */
    synchronized Optional<UserNamespace> standard() {
        return standard;
    }

    /** It is made once, and held. */
    synchronized UserMapping mapping(UserNamespace users) {
        return mappings.computeIfAbsent(users, UserMapping::of);
    }

    @Override
    public synchronized void close() {
        mappings.values().forEach(UserMapping::close);
        mappings.clear();
    }
}
