// refused with: may be used in one
        BigDecimal period = BigDecimal.valueOf(micros(USUAL_PERIOD));
        long quota = processors.min(BigDecimal.ONE).multiply(period).longValue();
        return new CpuMax(Optional.of(Duration.ofNanos(quota * 1000)), USUAL_PERIOD);
