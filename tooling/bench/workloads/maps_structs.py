def run():
    m = {}
    s = {'count': 0, 'items': [0.0] * 10}
    for i in range(1, 6001):
        k = (i * 7) % 101
        if k in m:
            m[k] = m[k] + 1
        else:
            m[k] = 1
        s['count'] = s['count'] + 1
        s['items'][i % 10] = i
    return float(len(m) + s['count'] + sum(s['items']) + m[5])
