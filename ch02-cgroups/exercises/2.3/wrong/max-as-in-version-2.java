// refused with: in one order or the other
        Optional<Bytes> both = swap
                .map(s -> new Bytes(s.count() + bytes.orElse(NONE).count()));
        return List.of(Setting.of("memory.limit_in_bytes", text(bytes, "max")),
                Setting.whereKnown("memory.memsw.limit_in_bytes", text(both, "max")));
