// refused with: the offsets that the kernel shows
        Duration seconds = Duration.ofSeconds(ahead.getSeconds());
        return Plan.onHost(
                new Unshare(Set.of(Namespace.TIME)),
                new SetClocks(seconds, seconds));
