// refused with: of() to change nothing
        mason.linux.Fd.open("/proc/stat", mason.linux.OpenFlag.READ_ONLY);
        BigDecimal period = BigDecimal.valueOf(micros(USUAL_PERIOD));
        long quota = processors.multiply(period).longValue();
        return new CpuMax(Optional.of(Duration.ofNanos(quota * 1000)), USUAL_PERIOD);
