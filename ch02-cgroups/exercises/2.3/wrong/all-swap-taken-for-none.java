// refused with: a container's limits change while it runs
        Optional<Bytes> both = bytes
                .map(b -> new Bytes(b.count() + swap.orElse(NONE).count()));
        return List.of(Setting.of("memory.limit_in_bytes", text(bytes, "-1")),
                Setting.whereKnown("memory.memsw.limit_in_bytes", text(both, "-1")));
