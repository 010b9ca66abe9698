// refused with: a container's limits change while it runs
        return List.of(Setting.of("memory.limit_in_bytes", text(bytes, "-1")));
