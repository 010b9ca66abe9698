// refused with: unshare(
        return spawnAsHostUser(plan, stdio, channel);
