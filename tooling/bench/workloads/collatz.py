def run():
    best = 0
    for n in range(1, 6001):
        k = float(n)
        steps = 0
        while k != 1:
            if k % 2 == 0:
                k = k / 2
            else:
                k = 3 * k + 1
            steps = steps + 1
        if steps > best:
            best = steps
    return float(best)
