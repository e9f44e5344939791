def run():
    n = 200000
    p = [True] * (n + 1)
    p[0] = p[1] = False
    i = 2
    while i * i <= n:
        if p[i]:
            j = i * i
            while j <= n:
                p[j] = False
                j = j + i
        i = i + 1
    return float(sum(p))
