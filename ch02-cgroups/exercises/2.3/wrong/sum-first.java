// refused with: the kernel to take the settings in their order
        Optional<Bytes> both = swap
                .map(s -> new Bytes(s.count() + bytes.orElse(NONE).count()));
        return List.of(
                Setting.whereKnown("memory.memsw.limit_in_bytes", text(both, "-1")),
                Setting.of("memory.limit_in_bytes", text(bytes, "-1")));
