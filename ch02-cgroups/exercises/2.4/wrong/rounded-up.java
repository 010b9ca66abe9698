// refused with: as much as was asked for
        BigDecimal period = BigDecimal.valueOf(micros(USUAL_PERIOD));
        long quota = processors.multiply(period)
                .setScale(0, java.math.RoundingMode.CEILING).longValue();
        return new CpuMax(Optional.of(Duration.ofNanos(quota * 1000)), USUAL_PERIOD);
