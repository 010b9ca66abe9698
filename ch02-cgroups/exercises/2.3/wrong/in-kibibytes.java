// refused with: a limit is in bytes, and the kernel keeps it
        Optional<Bytes> most = bytes.map(b -> new Bytes(b.count() * 1024));
        Optional<Bytes> both = swap
                .map(s -> new Bytes(1024 * (s.count() + bytes.orElse(NONE).count())));
        return List.of(Setting.of("memory.limit_in_bytes", text(most, "-1")),
                Setting.whereKnown("memory.memsw.limit_in_bytes", text(both, "-1")));
