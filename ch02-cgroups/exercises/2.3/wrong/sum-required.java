// refused with: the files that a kernel must have
        Optional<Bytes> both = swap
                .map(s -> new Bytes(s.count() + bytes.orElse(NONE).count()));
        return List.of(Setting.of("memory.limit_in_bytes", text(bytes, "-1")),
                Setting.of("memory.memsw.limit_in_bytes", text(both, "-1")));
